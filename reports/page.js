"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = {
    en: { findings: (n) => `${n} finding${n === 1 ? "" : "s"}`, documents: (n) => `in ${n} checked document${n === 1 ? "" : "s"}`,
      line: "line", theme: "Light / dark", help: "Keys", other: "中文", picture: "Timeline of this document",
      gap: (n) => `… ${n} lines without findings: show them`, failed: "Not checked", nothing: "No findings.",
      suggestion: "perhaps", kinds: { now: "written", done: "described as past", ahead: "described as future", named: "named" },
      clash: "part of a contradiction", severities: { error: "error", warning: "warning", note: "note" },
      keys: "j and k: next and previous finding. Enter: its place in the text. Esc: none. t: light or dark. l: language.",
      filter: "Show or hide", verified: "Show what was verified", results: { pass: "verified", open: "open" } },
    zh: { findings: (n) => `${n} 处问题`, documents: (n) => `共检查 ${n} 篇文档`, line: "第", theme: "浅色／深色", help: "快捷键", other: "English",
      picture: "本文时间线", gap: (n) => `……${n} 行没有问题，点击展开`, failed: "未能检查", nothing: "没有发现问题。", suggestion: "可改为",
      kinds: { now: "写作时间", done: "写成已经过去", ahead: "写成尚未发生", named: "提及" }, clash: "互相矛盾",
      severities: { error: "错误", warning: "警告", note: "提示" },
      keys: "j、k：下一处、上一处；回车：跳到原文；Esc：取消；t：浅色或深色；l：语言。", filter: "显示或隐藏", verified: "显示已核对之处", results: { pass: "已核对", open: "未能判断" } },
  };
  const AROUND = 3;
  let language = data.language;
  let chosen = -1;
  const hidden = new Set();
  let showsChecks = false;
  const all = [];
  data.documents.forEach((page, number) => page.findings.forEach((finding) => {
    finding.document = number;
    finding.index = all.length;
    all.push(finding);
  }));
  const said = () => words[language];
  const inLanguage = (text) => text[language];
  // What is invisible, or shows text in another order than it has, is shown by its number.
  const visible = (text) => text.replace(/[^\P{C}\t\n\u200c\u200d]|[\u2028\u2029]/gu,
    (found) => `<U+${found.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}>`);
  const put = (element, children) => {
    element.append(...children.map((child) => (typeof child === "string" ? visible(child) : child)));
    return element;
  };
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "onclick") element.addEventListener("click", value);
      else element.setAttribute(key, visible(String(value)));
    }
    return put(element, children);
  };
  const shown = (finding) => !hidden.has(finding.rule) && !hidden.has(finding.severity);
  const lineName = (line) => (language === "zh" ? `第 ${line} 行` : `line ${line}`);

  function render() {
    document.documentElement.lang = language === "zh" ? "zh" : "en";
    document.getElementById("summary").textContent =
      `${said().findings(all.filter(shown).length)} ${said().documents(data.checked)} · ${data.version}${data.verified.en ? ` · ${inLanguage(data.verified)}` : ""}`;
    const toggle = document.getElementById("verified");
    toggle.textContent = said().verified;
    toggle.setAttribute("aria-pressed", String(showsChecks));
    toggle.hidden = !data.documents.some((page) => page.checks.length);
    document.getElementById("language").textContent = said().other;
    document.getElementById("theme").textContent = said().theme;
    document.getElementById("help").textContent = said().help;
    document.getElementById("keys").textContent = said().keys;
    renderFilters();
    const main = document.getElementById("documents");
    main.replaceChildren(...data.documents.map(renderDocument), ...data.failures.map((failure) =>
      make("section", {}, make("h2", {}, failure.path), make("p", {}, `${said().failed}: ${failure.message}`))));
    if (!data.documents.length && !data.failures.length) main.append(make("p", {}, said().nothing));
    choose(chosen, false);
  }

  function renderFilters() {
    const group = document.getElementById("filters");
    group.setAttribute("aria-label", said().filter);
    const kinds = ["error", "warning", "note"].filter((kind) => all.some((finding) => finding.severity === kind));
    const rules = [...new Map(all.map((finding) => [finding.rule, finding.name]))].sort();
    const button = (key, label) => make("button", { type: "button", "aria-pressed": String(!hidden.has(key)), "data-key": key,
      onclick: () => { hidden.has(key) ? hidden.delete(key) : hidden.add(key); render(); group.querySelector(`[data-key="${key}"]`).focus(); } }, label);
    const count = (key) => all.filter((finding) => finding.severity === key || finding.rule === key).length;
    group.replaceChildren(...kinds.map((kind) => button(kind, `${said().severities[kind]} ${count(kind)}`)),
      ...rules.map(([rule, name]) => button(rule, `${rule} ${name} ${count(rule)}`)));
  }

  function renderDocument(page, number) {
    const section = make("section", { "data-document": number }, make("h2", {}, page.path));
    if (page.remarks.length) section.append(make("ul", { class: "remarks" }, ...page.remarks.map((remark) => make("li", {}, remark))));
    const picture = renderPicture(page);
    if (picture) section.append(picture);
    if (page.findings.length) {
      section.append(make("div", { class: "columns" }, renderText(page),
        make("div", { class: "cards" }, ...page.findings.filter(shown).map((finding) => renderCard(page, finding)))));
    }
    return section;
  }

  function renderCard(page, finding) {
    const card = make("article", { class: `card ${finding.severity}`, tabindex: "0", "data-finding": finding.index,
      onclick: () => choose(finding.index, true) },
    make("div", { class: "rule" }, `${finding.rule} ${finding.name} · ${said().severities[finding.severity]}`),
    make("h3", {}, inLanguage(finding.message)));
    const places = finding.places.map((place) => make("li", { class: "place" },
      make("a", { href: "#", onclick: (event) => { event.preventDefault(); event.stopPropagation(); choose(finding.index, false); show(page, place); } },
        lineName(place.line)), ` “${shorten(page.text.slice(place.start, place.end))}” ${inLanguage(place.note)}`));
    card.append(make("ul", {}, ...places, ...finding.reasons.map((reason) => make("li", {}, inLanguage(reason))),
      ...finding.suggestions.map((each) => make("li", {}, `${said().suggestion} “${each.replacement}”: ${inLanguage(each.description)}`))));
    return card;
  }

  const shorten = (text) => (text.length > 60 ? `${text.slice(0, 30)}…${text.slice(-28)}` : text);

  // The text: rows with marks; long stretches without a finding are folded.
  function renderText(page) {
    const starts = [0];
    for (const found of page.text.matchAll(/\r\n|\n|\r/g)) starts.push(found.index + found[0].length);
    const marks = [];
    page.findings.filter(shown).forEach((finding) => finding.places.forEach((place) =>
      marks.push({ start: place.start, end: Math.max(place.end, place.start), finding })));
    marks.sort((one, other) => one.start - other.start || other.end - one.end);
    const near = new Set();
    const lineOf = (offset) => { let low = 0, high = starts.length - 1; while (low < high) { const middle = (low + high + 1) >> 1; starts[middle] <= offset ? low = middle : high = middle - 1; } return low; };
    marks.forEach((mark) => { for (let line = lineOf(mark.start) - AROUND; line <= lineOf(mark.end) + AROUND; line += 1) near.add(line); });
    const units = showsChecks ? toUnits(page.text) : null;
    const checked = showsChecks ? page.checks.flatMap((check) => check.places.map(([start, end]) =>
      ({ start: units(start), end: units(end), check }))) : [];
    const box = make("div", { class: "text" });
    const fold = starts.length > 60;
    for (let line = 0; line < starts.length; line += 1) {
      if (fold && !near.has(line)) {
        let last = line;
        while (last + 1 < starts.length && !near.has(last + 1)) last += 1;
        if (last - line >= 4) {
          const [first, count] = [line, last - line + 1];
          const gap = make("button", { class: "gap", type: "button" }, said().gap(count));
          gap.addEventListener("click", () => {
            const rows = [];
            for (let each = first; each < first + count; each += 1) rows.push(renderRow(page, starts, each, marks, checked));
            gap.replaceWith(...rows);
          });
          box.append(gap);
          line = last;
          continue;
        }
      }
      box.append(renderRow(page, starts, line, marks, checked));
    }
    return box;
  }

  function renderRow(page, starts, line, marks, checked) {
    const start = starts[line];
    const end = line + 1 < starts.length ? starts[line + 1] : page.text.length;
    const here = marks.filter((mark) => mark.start < end && (mark.end > start || mark.start >= start));
    const calm = checked.filter((place) => place.start < end && place.end > start);
    const edges = new Set([start, end]);
    [...here, ...calm].forEach((mark) => [mark.start, mark.end].forEach((edge) => { if (edge > start && edge < end) edges.add(edge); }));
    const cuts = [...edges].sort((one, other) => one - other);
    const cells = make("span", { class: "words" });
    for (let at = 0; at + 1 < cuts.length; at += 1) {
      const text = page.text.slice(cuts[at], cuts[at + 1]).replace(/[\r\n]+$/, "");
      const over = here.filter((mark) => mark.start <= cuts[at] && mark.end >= cuts[at + 1]);
      if (!over.length || !text) {
        const verified = text ? calm.filter((place) => place.start <= cuts[at] && place.end >= cuts[at + 1]) : [];
        if (!verified.length) { put(cells, [text]); continue; }
        const title = verified.map(({ check }) => `${inLanguage(check.kind)}: ${said().results[check.result]}${check.reason.en ? ` (${inLanguage(check.reason)})` : ""}`);
        const result = verified.some(({ check }) => check.result === "open") ? "open" : "pass";
        cells.append(make("span", { class: `check ${result}`, title: [...new Set(title)].join("\n") }, text));
        continue;
      }
      const worst = ["error", "warning", "note"].find((kind) => over.some((mark) => mark.finding.severity === kind));
      const ids = [...new Set(over.map((mark) => mark.finding.index))];
      cells.append(make("mark", { class: worst, tabindex: "0", "data-findings": ids.join(" "), "data-start": cuts[at],
        title: ids.map((id) => `${all[id].rule}: ${inLanguage(all[id].message)}`).join("\n"), onclick: () => next(ids) }, text));
    }
    return make("div", { class: "row" }, make("span", { class: "number" }, String(line + 1)), cells);
  }

  // A mark under several findings goes through them, one at a click.
  function next(ids) {
    const at = ids.indexOf(chosen);
    choose(ids[(at + 1) % ids.length], false);
    const card = document.querySelector(`[data-finding="${chosen}"]`);
    if (card) card.scrollIntoView({ block: "nearest" });
  }

  function choose(index, scroll) {
    chosen = index;
    document.querySelectorAll(".chosen").forEach((element) => element.classList.remove("chosen"));
    if (index < 0) return;
    const card = document.querySelector(`[data-finding="${index}"]`);
    if (card) card.classList.add("chosen");
    document.querySelectorAll("mark").forEach((mark) =>
      mark.classList.toggle("chosen", mark.dataset.findings.split(" ").includes(String(index))));
    if (scroll) show(data.documents[all[index].document], all[index].places[0]);
  }

  function show(page, place) {
    const section = document.querySelector(`[data-document="${data.documents.indexOf(page)}"]`);
    const marks = [...section.querySelectorAll("mark")].filter((mark) => Number(mark.dataset.start) >= place.start && Number(mark.dataset.start) <= place.end);
    if (marks.length) { marks[0].scrollIntoView({ block: "center", behavior: "auto" }); marks[0].focus({ preventScroll: true }); }
  }

  // The timeline: moments of telling as lines, everything else as bars; what a finding names is red.
  function renderPicture(page) {
    if (page.moments.length < 2) return null;
    const day = (text) => { const [year, month, date] = text.replace(/^-/, "").split("-").map(Number); const at = new Date(0); at.setUTCFullYear(text.startsWith("-") ? -year : year, month - 1, date); return at.getTime() / 864e5; };
    const units = toUnits(page.text);
    const places = page.findings.filter(shown).filter((finding) => "DTK".includes(finding.rule[0])).flatMap((finding) => finding.places.map((place) => [place, finding]));
    const moments = page.moments.map((moment) => {
      const [start, end] = [units(moment.start), units(moment.end)];
      const clash = places.find(([place]) => place.start < end && place.end > start);
      return { ...moment, start, end, from: day(moment.first), to: day(moment.last) + 1, clash: clash ? clash[1] : null };
    });
    const telling = moments.find((moment) => moment.kind === "now");
    const focus = telling ? telling.from : moments.map((moment) => moment.from).sort((a, b) => a - b)[moments.length >> 1];
    const scale = (at) => Math.sign(at - focus) * Math.log1p(Math.abs(at - focus) / 30);
    const low = Math.min(...moments.map((moment) => scale(moment.from)));
    const high = Math.max(...moments.map((moment) => scale(moment.to)));
    if (high - low < 1e-9) return null;
    const wide = 960, left = 10, right = 10;
    const x = (at) => left + (scale(at) - low) / (high - low) * (wide - left - right);
    const lanes = [];
    const bars = moments.sort((one, other) => one.from - other.from || one.to - other.to).map((moment) => {
      const [from, to] = [x(moment.from), Math.max(x(moment.to), x(moment.from) + 5)];
      let lane = lanes.findIndex((end) => end + 3 < from);
      if (lane < 0) lane = lanes.push(0) - 1;
      lanes[lane] = to;
      return { moment, from, to, lane };
    });
    const tall = 40 + lanes.length * 11;
    const svgName = "http://www.w3.org/2000/svg";
    const draw = (name, attributes, ...children) => { const element = document.createElementNS(svgName, name); for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value); return put(element, children); };
    const svg = draw("svg", { viewBox: `0 0 ${wide} ${tall}`, role: "img", "aria-label": said().picture });
    svg.append(draw("line", { class: "axis", x1: left, x2: wide - right, y1: tall - 20, y2: tall - 20 }));
    const years = [...new Set(moments.flatMap((moment) => [moment.first, moment.last].map((text) => Number(text.slice(0, text.lastIndexOf("-", text.length - 4))))))].sort((one, other) => one - other);
    let last = -100;
    for (const year of years) {
      const at = x(day(`${year}-01-01`));
      if (at >= left - 1 && at <= wide - right && at - last > 42) {
        svg.append(draw("line", { class: "axis", x1: at, x2: at, y1: 6, y2: tall - 16 }), draw("text", { class: "tick", x: at + 2, y: tall - 6 }, String(year)));
        last = at;
      }
    }
    for (const { moment, from, to, lane } of bars) {
      const label = `${page.text.slice(moment.start, moment.end)} · ${moment.first}${moment.last === moment.first ? "" : ` – ${moment.last}`} · ${said().kinds[moment.kind]}${moment.clash ? ` · ${said().clash}` : ""}`;
      const shape = draw("rect", { class: `moment ${moment.kind}${moment.clash ? " clash" : ""}`, x: from, y: moment.kind === "now" ? 6 : 10 + lane * 11,
        width: to - from, height: moment.kind === "now" ? tall - 28 : 8, rx: 2, tabindex: "0" }, draw("title", {}, label));
      const go = () => { if (moment.clash) choose(moment.clash.index, false); show(page, { start: moment.start, end: moment.end }); };
      shape.addEventListener("click", go);
      shape.addEventListener("keydown", (event) => { if (event.key === "Enter") go(); });
      svg.append(shape);
    }
    return make("details", { class: "picture", ...(moments.some((moment) => moment.clash) ? { open: "" } : {}) }, make("summary", {}, said().picture), svg);
  }

  // Offsets of moments count code points; the browser counts UTF-16 units.
  function toUnits(text) {
    const wide = [];
    let points = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length) { wide.push(points); at += 1; }
      points += 1;
    }
    return (offset) => { let low = 0, high = wide.length; while (low < high) { const middle = (low + high) >> 1; wide[middle] < offset ? low = middle + 1 : high = middle; } return offset + low; };
  }

  function theme() {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  }
  function speak() { language = language === "zh" ? "en" : "zh"; render(); }
  function help() {
    const keys = document.getElementById("keys");
    keys.hidden = !keys.hidden;
    document.getElementById("help").setAttribute("aria-expanded", String(!keys.hidden));
  }
  document.getElementById("verified").addEventListener("click", () => { showsChecks = !showsChecks; render(); });
  document.getElementById("language").addEventListener("click", speak);
  document.getElementById("theme").addEventListener("click", theme);
  document.getElementById("help").addEventListener("click", help);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const visible = all.filter(shown).map((finding) => finding.index);
    const at = visible.indexOf(chosen);
    if (event.key === "j" && visible.length) choose(visible[Math.min(at + 1, visible.length - 1)], true);
    else if (event.key === "k" && visible.length) choose(visible[Math.max(at - 1, 0)], true);
    else if (event.key === "Escape") choose(-1, false);
    else if (event.key === "Enter" && document.activeElement.dataset.finding) choose(Number(document.activeElement.dataset.finding), true);
    else if (event.key === "Enter" && document.activeElement.dataset.findings) next(document.activeElement.dataset.findings.split(" ").map(Number));
    else if (event.key === "t") theme();
    else if (event.key === "l") speak();
    else if (event.key === "?") help();
  });
  render();
})();
