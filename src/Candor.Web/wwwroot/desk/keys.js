// Keys press what is on the page: an element with data-key answers to that key, data-go to g and then its letter.
const typing = target => target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
const shown = element => element.checkVisibility?.({ visibilityProperty: true }) ?? element.offsetParent !== null;
let going = 0;

export function listenForKeys() {
  document.addEventListener("keydown", event => {
    if (event.defaultPrevented || event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) return withControl(event);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (typing(event.target)) {
      if (event.key === "Escape" && !document.querySelector("dialog[open]")) event.target.blur();
      return;
    }
    if (document.querySelector("dialog[open]")) return;
    if (plain(event)) event.preventDefault();
  });
}

function withControl(event) {
  if (event.key === ".") return press(event, first("[data-mend]"));
  if (event.key === "Enter") {
    const within = event.target.closest?.("form") ?? document;
    return press(event, first("[data-main]:not(:disabled)", within) ?? first("[data-main]:not(:disabled)"));
  }
}

function press(event, element) {
  if (!element) return;
  event.preventDefault();
  element.click();
}

function plain(event) {
  if (Date.now() - going < 1200) {
    going = 0;
    const place = first(`[data-go="${CSS.escape(event.key)}"]`);
    if (place) { place.click(); return true; }
  }
  switch (event.key) {
    case "g": going = Date.now(); return true;
    case "?": document.getElementById("help")?.showModal(); return true;
    case "/": { const search = first("[data-search]"); search?.focus(); search?.select?.(); return search !== null; }
    case "j": return step(1);
    case "k": return step(-1);
    case "o": { const row = document.activeElement?.closest("[data-row]") ?? current(); row?.click(); return row !== null; }
    default: {
      const target = event.key.length === 1 ? first(`[data-key="${CSS.escape(event.key)}"]:not(:disabled)`) : null;
      if (!target) return false;
      target.matches("textarea, input") ? target.focus() : target.click();
      return true;
    }
  }
}

const first = (selector, within = document) => [...within.querySelectorAll(selector)].find(shown) ?? null;
const current = () => first('[data-row][aria-current]');

function step(by) {
  const rows = [...document.querySelectorAll("[data-row]")].filter(shown);
  if (rows.length === 0) return false;
  const from = rows.indexOf(document.activeElement?.closest("[data-row]") ?? current());
  const to = rows[from < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, from + by))];
  to.focus();
  to.scrollIntoView({ block: "nearest" });
  return true;
}
