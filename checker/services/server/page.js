"use strict";
(() => {
  const words = {
    en: { language: "Language", review: "Also uncertain findings", document: "Document", documents: "Documents", open: "Open files…", edit: "Edit",
      undo: "Undo", copy: "Copy", download: "Download", textLabel: "Text to check", findings: "Findings", cancel: "Cancel", close: "Close",
      because: "Ignore, because", ignore: "Ignore", copied: "Copied.", pasted: "Pasted text",
      paste: "Paste a text here, or drop files or a folder: Word, Markdown, HTML, plain text …",
      privacy: "Your text stays on this machine. Nothing is saved.", checking: "Checking…", none: "No contradictions found.", unreadable: "No file of a known kind.",
      count: (n) => `${n} finding${n === 1 ? "" : "s"}`, progress: (n, all) => `${n} of ${all} documents`, gone: "The server does not answer: start contralint serve again.", failed: "Not fully checked:", comments: "Download with comments", marked: "Marked text",
      wordOnly: "Text of the document, as it is read. Correct it in your word processor; Word and OpenDocument files can be downloaded with the findings as comments." },
    "zh-Hans": { language: "语言", review: "也显示不太确定的问题", document: "文档", documents: "文档列表", open: "打开文件…", edit: "编辑", undo: "撤销", copy: "复制",
      download: "下载", textLabel: "要检查的文字", findings: "问题", cancel: "取消", close: "关闭", because: "忽略，因为", ignore: "忽略",
      copied: "已复制。", pasted: "粘贴的文字", paste: "在此粘贴文字，或拖入文件或文件夹：Word、Markdown、HTML、纯文本……", privacy: "文字只在本机处理，不保存任何内容。",
      checking: "正在检查……", none: "没有发现矛盾。", unreadable: "没有可以读取的文件。", count: (n) => `${n} 处问题`, progress: (n, all) => `第 ${n} 篇，共 ${all} 篇`, gone: "服务没有响应：请重新运行 contralint serve。", failed: "未能全部检查：", comments: "下载带批注的文件", marked: "标出问题的文字",
      wordOnly: "这是从文件中读出的文字。请在文字处理软件中修改；Word 和 OpenDocument 文件可以下载，其中以批注标出问题。" },
    "zh-Hant": { language: "語言", review: "也顯示不太確定的問題", document: "文件", documents: "文件列表", open: "開啟檔案…", edit: "編輯", undo: "復原", copy: "複製",
      download: "下載", textLabel: "要檢查的文字", findings: "問題", cancel: "取消", close: "關閉", because: "忽略，因為", ignore: "忽略",
      copied: "已複製。", pasted: "貼上的文字", paste: "在此貼上文字，或拖入檔案或資料夾：Word、Markdown、HTML、純文字……", privacy: "文字只在本機處理，不保存任何內容。",
      checking: "正在檢查……", none: "沒有發現矛盾。", unreadable: "沒有可以讀取的檔案。", count: (n) => `${n} 處問題`, progress: (n, all) => `第 ${n} 篇，共 ${all} 篇`, gone: "伺服器沒有回應：請重新執行 contralint serve。", failed: "未能全部檢查：", comments: "下載帶註解的檔案", marked: "標出問題的文字",
      wordOnly: "這是從檔案中讀出的文字。請在文書處理軟體中修改；Word 和 OpenDocument 檔案可以下載，其中以註解標出問題。" },
  };
  const LARGE = 50000;
  const ENDINGS = /\.(docx|odt|rtf|pdf|md|markdown|mdx|html?|xhtml|rst|adoc|asciidoc|txt|text)$/i;
  const COMMENTED = /\.(docx|odt)$/i;
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  const $ = (id) => document.getElementById(id);
  const locale = navigator.language.toLowerCase();
  let language = !locale.startsWith("zh") ? "en" : /hant|tw|hk|mo/.test(locale) ? "zh-Hant" : "zh-Hans";
  let pages = [newPage("", "")];
  let current = 0;
  let chosen = -1;
  let editing = true;
  let abort = null;
  let timer = 0;

  function newPage(name, text, data) { return { name, text, data: data || null, findings: [], notes: [], remarks: [], parts: {}, history: [], checked: false }; }
  const page = () => pages[current];
  const said = () => words[language];
  const isWord = () => page().data !== null;
  // What is invisible, or shows text in another order than it has, is shown by its number.
  const visible = (text) => text.replace(/[^\P{C}\t\n\r\u200c\u200d]|[\u2028\u2029]/gu,
    (found) => `<U+${found.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}>`);
  // In passages of some lines, of which the browser lays out only those in view.
  const passages = (text) => (text.match(/(?:[^\n]*\n){1,50}|[^\n]+$/g) || []).map((each) => make("div", { class: "passage" }, each));
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "onclick") element.addEventListener("click", value); else element.setAttribute(key, value);
    }
    element.append(...children.map((child) => (typeof child === "string" ? visible(child) : child)));
    return element;
  };

  async function ask(path, options = {}) {
    const headers = { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...(options.headers || {}) };
    let answer;
    try { answer = await fetch(path, { ...options, headers }); } catch (error) {
      if (error.name === "AbortError") throw error;
      throw new Error(said().gone);
    }
    if (!answer.ok) throw new Error((await answer.text()).replace(/^Error: /, ""));
    return answer;
  }
  const query = (more) => new URLSearchParams({ language, ...more }).toString();

  // The server sends a line of JSON for each step, and the result in the last.
  async function lastLine(body, progressed) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let pieces = [];
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      const lines = value.split("\n");
      pieces.push(lines.shift());
      for (const begun of lines) {
        const line = JSON.parse(pieces.join(""));
        pieces = [begun];
        if (line.error) throw new Error(line.error);
        if (line.answer) return line.answer;
        progressed(line.done);
      }
    }
    throw new Error(said().gone);
  }
  async function checkPage(one, signal, progressed) {
    const name = one.name || "text.md";
    const answer = await ask(`api/check?${query({ name, lines: "1", review: $("review").checked ? "1" : "" })}`,
      { method: "POST", body: one.data || one.text, headers: { "Content-Type": "application/octet-stream" }, signal });
    const result = await lastLine(answer.body, progressed);
    if (one.data) one.text = result.text;
    Object.assign(one, { findings: result.findings, notes: result.notes, remarks: result.remarks, parts: result.parts, checked: true, failed: false });
  }

  async function check(list = [page()]) {
    if (abort) abort.abort();
    const mine = abort = new AbortController();
    status(said().checking);
    $("cancel").hidden = false;
    $("progress").hidden = list.length < 2 && (list[0].data || list[0].text).length < LARGE;
    $("progress").max = list.length;
    try {
      for (const [index, one] of list.entries()) {
        const at = list.length > 1 ? said().progress(index + 1, list.length) : said().checking;
        status(at);
        $("progress").value = index;
        if (!index) $("progress").removeAttribute("value");
        try {
          await checkPage(one, mine.signal, (done) => {
            if (mine !== abort || !done) return;
            $("progress").value = index + done;
            if (!$("progress").hidden) status(`${at} ${Math.floor(100 * done)}%`);
          });
        } catch (error) {
          if (error.name === "AbortError" || error.message === said().gone || list.length < 2) throw error;
          Object.assign(one, { findings: [], notes: [error.message], remarks: [], parts: {}, checked: true, failed: true });
        }
        $("names").options[pages.indexOf(one)].textContent = nameOf(one);
        if (one === page()) render();
      }
      if (mine === abort) render();
    } catch (error) {
      if (mine === abort) status(error.name === "AbortError" ? "" : error.message);
    } finally {
      if (mine === abort) { $("cancel").hidden = true; $("progress").hidden = true; }
    }
  }

  function status(text) { $("status").textContent = visible(text); }

  const nameOf = (one) => `${one.name || said().pasted}${one.failed ? " (!)" : one.checked ? ` (${one.findings.length})` : ""}`;
  function render() {
    const one = page();
    document.documentElement.lang = language;
    document.querySelectorAll("[data-text]").forEach((element) => { element.textContent = said()[element.dataset.text]; });
    $("text").placeholder = said().paste;
    $("marked").setAttribute("aria-label", said().marked);
    $("language").value = language;
    $("names-label").hidden = pages.length < 2;
    $("names").replaceChildren(...pages.map((each, index) => make("option", { value: index, ...(index === current ? { selected: "" } : {}) },
      nameOf(each))));
    $("edit").disabled = isWord(); $("edit").setAttribute("aria-pressed", String(editing && !isWord()));
    $("undo").disabled = !one.history.length;
    if (isWord()) $("download").textContent = said().comments;
    $("download").hidden = isWord() && !COMMENTED.test(one.name);
    const showText = editing && !isWord();
    $("text").hidden = !showText; $("marked").hidden = showText;
    if (showText && $("text").value !== one.text) $("text").value = one.text;
    if (!showText) { if (one.parts.text) $("marked").innerHTML = one.parts.text; else $("marked").replaceChildren(...passages(one.text)); }
    document.body.classList.toggle("checked", one.checked && one.findings.length > 0);
    if (one.checked && !one.failed) status(one.findings.length ? said().count(one.findings.length) : said().none); else status("");
    const notes = one.notes.map((note) => make("p", { class: "card note" }, `${said().failed} ${note}`));
    const remarks = one.remarks.map((remark) => make("p", { class: "card note" }, remark));
    const word = isWord() ? [make("p", { class: "card note" }, said().wordOnly)] : [];
    // The parts come from our own server, in which all text of documents is escaped.
    for (const name of ["cards", "timeline", "worksheet", "verified"]) $(name).innerHTML = one.checked && one.parts[name] || "";
    $("cards").prepend(...word, ...remarks, ...notes);
    choose(Math.min(chosen, one.findings.length - 1), false);
  }

  function choose(index, scroll) {
    chosen = index;
    document.querySelectorAll(".card").forEach((card) => card.classList.toggle("chosen", card.dataset.index === String(index)));
    document.querySelectorAll("mark").forEach((mark) => mark.classList.toggle("chosen", mark.dataset.findings.split(" ").includes(String(index))));
    const card = document.querySelector(`.card[data-index="${index}"]`);
    if (scroll && card) card.scrollIntoView({ block: "nearest" });
  }
  function show(index, place) {
    editing = false; chosen = index; render();
    const anchor = $(`f${index}p${place}`);
    const mark = anchor && anchor.closest("mark");
    if (mark) { mark.scrollIntoView({ block: "center" }); mark.focus({ preventScroll: true }); }
  }
  // A mark under several findings goes through them, one at a click.
  function next_of(mark) {
    const ids = mark.dataset.findings.split(" ").map(Number);
    choose(ids[(ids.indexOf(chosen) + 1) % ids.length], true);
  }
  function act(event) {
    const card = event.target.closest(".card");
    const mark = event.target.closest("mark");
    if (mark) next_of(mark);
    if (!card || !card.dataset.index) return;
    const index = Number(card.dataset.index), finding = page().findings[index];
    const { fix, place } = event.target.dataset;
    choose(index, false);
    if (fix !== undefined) apply(finding.fixes[Number(fix)]);
    else if (place !== undefined) { event.preventDefault(); show(index, Number(place)); }
    else if (event.target.dataset.do === "ignore") ignore(finding);
    else if (event.target.dataset.do === "explain") explain(finding);
  }

  function setText(text, remember = true) {
    const one = page();
    if (remember) one.history.push(one.text);
    one.text = text;
    if (!$("text").hidden) $("text").value = text;
    return check();
  }
  function recheck() {
    const checked = pages.filter((one) => one.checked);
    if (checked.length) check(checked);
  }
  const apply = (fix) => setText(page().text.slice(0, fix.start) + fix.replacement + page().text.slice(fix.end));

  function dialog(title, { text = null, reason = false }) {
    $("dialog-title").textContent = visible(title);
    $("page").hidden = text === null; $("page").textContent = text === null ? "" : visible(text);
    $("reason-label").hidden = $("confirm").hidden = !reason; $("reason").required = reason; $("reason").value = "";
    $("dialog").returnValue = "";
    $("dialog").showModal();
    if (reason) $("reason").focus();
    return new Promise((resolve) => $("dialog").addEventListener("close", () => resolve($("dialog").returnValue), { once: true }));
  }
  async function explain(finding) {
    try {
      dialog(finding.rule, { text: await (await ask(`api/rules/${encodeURIComponent(finding.rule)}?${query({})}`)).text() });
    } catch (error) { status(error.message); }
  }
  async function ignore(finding) {
    if (await dialog(finding.message, { reason: true }) !== "yes" || !$("reason").value.trim()) return;
    const one = page();
    const { start, end } = finding.places[0];
    try {
      const body = JSON.stringify({ name: one.name || "text.md", text: one.text, rule: finding.rule, start, end, reason: $("reason").value });
      const answer = await ask("api/suppress", { method: "POST", body, headers: { "Content-Type": "application/json" } });
      setText((await answer.json()).text);
    } catch (error) { status(error.message); }
  }

  async function openFiles(files) {
    const found = [...files].filter((file) => ENDINGS.test(file.name));
    if (!found.length) { status(said().unreadable); return; }
    pages = await Promise.all(found.map(async (file) => {
      const data = new Uint8Array(await file.arrayBuffer());
      const path = file.place || file.webkitRelativePath || file.name;
      return /\.(docx|odt|rtf|pdf)$/i.test(file.name) ? newPage(path, "", data) : newPage(path, decode(data));
    }));
    pages.sort((one, other) => (one.name < other.name ? -1 : 1));
    current = 0; chosen = -1; editing = false;
    render();
    check(pages);
  }
  function decode(data) {
    for (const encoding of ["utf-8", "gb18030", "big5"]) {
      try { return new TextDecoder(encoding, { fatal: true }).decode(data); } catch (error) { /* the next one */ }
    }
    return new TextDecoder().decode(data);
  }
  async function filesOf(entry) {
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      file.place = entry.fullPath.replace(/^\//, "");
      return [file];
    }
    if (entry.name.startsWith(".")) return [];
    const reader = entry.createReader();
    const all = [];
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (!some.length) break;
      for (const each of some) all.push(...await filesOf(each));
    }
    return all;
  }

  function save(name, blob) {
    const link = make("a", { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
  async function download() {
    const one = page();
    const name = (one.name || "text.md").split("/").pop();
    if (!one.data) { save(name, new Blob([one.text], { type: "text/plain;charset=utf-8" })); return; }
    try {
      const answer = await ask(`api/comments?${query({ name, review: $("review").checked ? "1" : "" })}`,
        { method: "POST", body: one.data, headers: { "Content-Type": "application/octet-stream" } });
      save(name.replace(COMMENTED, "-reviewed.$1"), await answer.blob());
    } catch (error) { status(error.message); }
  }

  $("text").addEventListener("input", (event) => {
    const one = page();
    if (event.inputType === "insertFromPaste" && !one.text) editing = false;
    if (abort) abort.abort();
    Object.assign(one, { text: $("text").value, findings: [], parts: {}, checked: false });
    clearTimeout(timer);
    timer = setTimeout(() => check(), event.inputType === "insertFromPaste" ? 0 : 400);
  });
  $("files").addEventListener("change", () => { openFiles($("files").files); $("files").value = ""; });
  $("names").addEventListener("change", () => { current = Number($("names").value); chosen = -1; editing = false; render(); });
  $("language").addEventListener("change", () => { language = $("language").value; render(); recheck(); });
  $("review").addEventListener("change", recheck);
  $("edit").addEventListener("click", () => { editing = !editing; render(); if (editing) $("text").focus(); });
  $("undo").addEventListener("click", () => { if (page().history.length) setText(page().history.pop(), false); });
  $("copy").addEventListener("click", async () => { await navigator.clipboard.writeText(page().text); status(said().copied); });
  $("download").addEventListener("click", download);
  [$("cards"), $("marked"), $("timeline")].forEach((element) => element.addEventListener("click", act));
  $("cancel").addEventListener("click", () => { if (abort) abort.abort(); });
  addEventListener("dragover", (event) => { event.preventDefault(); document.body.classList.add("over"); });
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) document.body.classList.remove("over"); });
  addEventListener("drop", async (event) => {
    event.preventDefault();
    document.body.classList.remove("over");
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
    openFiles(entries.length ? (await Promise.all(entries.map(filesOf))).flat() : event.dataTransfer.files);
  });
  document.addEventListener("keydown", (event) => {
    const mark = document.activeElement.closest("mark");
    if (mark && (event.key === "Enter" || event.key === " ")) { event.preventDefault(); next_of(mark); }
  });
  render();
})();
