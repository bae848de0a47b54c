// What someone types is kept in this tab until the server has it: a sign-in that ran out, or a page left by mistake, loses nothing.
// form[data-words] is kept and offered back; form[data-guard] asks before it is left. The server says with data-kept what arrived.
const prefix = "candor-words ";
const theirs = () => `${prefix}${document.querySelector("[data-person]")?.dataset.person} `;
const place = form => `${theirs()}${location.pathname} ${form.id}`;
const written = "textarea, select, input:not([type=hidden], [type=file], [type=password], [name=reason])";
const fields = form => [...form.elements].filter(field => field.name && field.matches(written));
const isTick = field => field.type === "checkbox" || field.type === "radio";
const keyOf = field => isTick(field) ? `${field.name} ${field.value}` : field.name;
const valueOf = field => isTick(field) ? String(field.checked) : field.value;

let leaving = false;

export function keepWords() {
  for (const key of mine()) if (read(key)?.sent && document.querySelector("[data-kept]")) sessionStorage.removeItem(key);
  for (const form of document.querySelectorAll("form[data-words]")) offer(form);
  document.addEventListener("input", keep);
  document.addEventListener("change", keep);
  document.addEventListener("submit", send);
  addEventListener("pageshow", () => { leaving = false; });
  addEventListener("beforeunload", event => { if (!leaving && [...document.querySelectorAll("form[data-guard]")].some(isUnsaved)) event.preventDefault(); });
}

const mine = () => Object.keys(sessionStorage).filter(key => key.startsWith(theirs()));

function read(key) {
  try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; }
}

function keep(event) {
  const form = event.target.closest?.("form[data-words]");
  if (!form || !event.target.matches(written)) return;
  if (!isUnsaved(form)) return sessionStorage.removeItem(place(form));
  try {
    sessionStorage.setItem(place(form), JSON.stringify({ values: fields(form).map(field => [keyOf(field), valueOf(field)]) }));
  } catch {
    // No room, or not allowed: the page works without.
  }
}

function send(event) {
  if (event.defaultPrevented) return;
  leaving = true;
  if (event.target.matches('[action$="/sign-out"]')) for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  const kept = event.target.matches("form[data-words]") && read(place(event.target));
  if (kept) sessionStorage.setItem(place(event.target), JSON.stringify({ ...kept, sent: true }));
}

const isUnsaved = form => form.dataset.unsaved !== undefined || fields(form).some(isChanged) || [...form.elements].some(field => field.type === "file" && field.files.length > 0);

function isChanged(field) {
  if (isTick(field)) return field.checked !== field.defaultChecked;
  return field.nodeName === "SELECT" ? [...field.options].some(option => option.selected !== option.defaultSelected && option.defaultSelected) : field.value !== field.defaultValue;
}

function offer(form) {
  const kept = read(place(form));
  const box = form.querySelector("[data-offer]");
  if (!kept || !box) return;
  const values = new Map(kept.values);
  const differ = fields(form).filter(field => values.has(keyOf(field)) && values.get(keyOf(field)).trim() !== valueOf(field).trim());
  if (differ.length === 0 || isSaid(values.get("text"))) {
    if (form.dataset.unsaved === undefined) sessionStorage.removeItem(place(form));
    return;
  }
  box.querySelector("[data-offered]").textContent = (values.get("text") || values.get("title") || "").trim();
  box.hidden = false;
  box.addEventListener("click", event => {
    const button = event.target.closest("[data-put-back], [data-throw-away]");
    if (!button) return;
    box.hidden = true;
    if (button.matches("[data-throw-away]")) return sessionStorage.removeItem(place(form));
    for (const field of fields(form)) if (values.has(keyOf(field))) put(field, values.get(keyOf(field)));
    form.querySelector("[data-text]")?.dispatchEvent(new Event("input", { bubbles: true }));
    form.querySelector("[data-text]")?.focus();
  });
}

function put(field, value) {
  if (isTick(field)) field.checked = value === "true";
  else field.value = value;
  if (value && !isTick(field) && field.nodeName !== "SELECT") field.closest("details")?.setAttribute("open", "");
}

// It stands in the conversation already: it arrived, whatever else happened.
const isSaid = text => Boolean(text?.trim()) && [...document.querySelectorAll("#thread .words:not(.mirror)")].some(said => said.textContent.trim() === text.trim());
