"use strict";
// The page is readable without this program. It adds filters, keys, and a switch between light and dark.
(() => {
  const $ = (id) => document.getElementById(id);
  const cards = [...document.querySelectorAll(".card")];
  const filter = { severity: "", rule: "" };
  const isShown = (card) => Object.entries(filter).every(([kind, value]) => !value || card.dataset[kind] === value);
  const marksOf = (card) => {
    const section = card.closest("section");
    return section ? [...section.querySelectorAll("mark")].filter((mark) => mark.dataset.findings.split(" ").includes(card.dataset.index)) : [];
  };

  function choose(card) {
    document.querySelectorAll(".chosen").forEach((element) => element.classList.remove("chosen"));
    [card, ...marksOf(card)].forEach((element) => element.classList.add("chosen"));
  }

  function select(button) {
    const { kind, value } = button.dataset;
    filter[kind] = filter[kind] === value ? "" : value;
    document.querySelectorAll("#filters button").forEach((each) =>
      each.setAttribute("aria-pressed", String(filter[each.dataset.kind] === each.dataset.value)));
    cards.forEach((card) => { card.hidden = !isShown(card); });
    document.querySelectorAll("section.document").forEach((section) => {
      const shown = new Set([...section.querySelectorAll(".card:not([hidden])")].map((card) => card.dataset.index));
      const any = Object.values(filter).some(Boolean);
      section.hidden = any && !shown.size;
      section.querySelectorAll("mark").forEach((mark) =>
        mark.classList.toggle("off", !mark.dataset.findings.split(" ").some((each) => shown.has(each))));
    });
  }

  function step(by) {
    const shown = cards.filter((card) => !card.hidden);
    const at = shown.indexOf(document.querySelector(".card.chosen"));
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))];
    if (next) { choose(next); next.focus(); next.scrollIntoView({ block: "nearest" }); }
  }

  function theme() {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  }

  [$("theme"), $("keys"), $("filters")].forEach((element) => { if (element) element.hidden = false; });
  $("theme").addEventListener("click", theme);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("#filters button");
    if (button) { select(button); return; }
    const card = event.target.closest(".card");
    if (card) choose(card);
    const mark = event.target.closest("mark");
    if (mark) {
      const number = mark.dataset.findings.split(" ")[0];
      const named = mark.closest("section").querySelector(`.card[data-index="${number}"]`);
      if (named) { choose(named); named.scrollIntoView({ block: "nearest" }); }
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "t") theme();
    else if (event.key === "Enter" && document.activeElement.closest("mark")) document.activeElement.click();
  });
})();
