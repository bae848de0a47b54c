// While someone writes: the server's checks after a short pause, marks behind the words, mends with one press.
// form[data-check] names the address; its answer is HTML whose parts have ids that are on this page already.
import { morph } from "./morph.js";

const pause = 350;
const pending = new WeakMap();

export function checkWhileWriting() {
  document.addEventListener("input", event => {
    const form = event.target.closest?.("form[data-check]");
    if (!form) return;
    if (event.target.matches("[data-text]")) forget(event.target);
    clearTimeout(pending.get(form)?.timer);
    pending.get(form)?.abort.abort();
    const abort = new AbortController();
    pending.set(form, { abort, timer: setTimeout(() => check(form, abort.signal), pause) });
  });
  document.addEventListener("change", event => { if (event.target.matches("input[type=file][data-most]")) size(event.target); });
  document.addEventListener("click", event => {
    const button = event.target.closest?.("[data-mend]");
    if (button) { event.preventDefault(); mend(button); }
    const saved = event.target.closest?.("[data-insert]");
    if (saved) { event.preventDefault(); insert(saved); }
  });
}

async function check(form, signal) {
  try {
    const answer = await fetch(form.dataset.check, { method: "POST", body: withoutFiles(form), headers: { "X-Candor-Live": "1" }, signal });
    if (!answer.ok) return;
    const parts = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const fresh of parts.querySelectorAll("[id]")) {
      if (fresh.parentElement.closest("[id]")) continue;
      const part = document.getElementById(fresh.id);
      if (part && form.contains(part)) morph(part, fresh);
    }
  } catch (error) {
    if (error.name !== "AbortError") form.querySelector("[data-unchecked]")?.removeAttribute("hidden");
  }
}

// A picture that the server would refuse is not sent at all.
function size(field) {
  const words = [...field.files].some(file => file.size > Number(field.dataset.most)) ? field.dataset.tooLarge : "";
  const error = document.getElementById(`${field.id}-error`);
  field.setCustomValidity(words);
  field.setAttribute("aria-invalid", String(words !== ""));
  if (!error) return;
  error.hidden = words === "";
  error.querySelector("span").textContent = words;
}

// Pictures are sent when the form is; the checks need their words only.
function withoutFiles(form) {
  const data = new FormData(form);
  for (const [name, value] of [...data]) if (value instanceof File) data.delete(name);
  return data;
}

// Marks belong to the text they were found in: typing takes them away until the next answer.
function forget(field) {
  const mirror = field.parentElement.querySelector("[data-mirror]");
  if (mirror) mirror.textContent = field.value;
}

function mend(button) {
  const around = button.closest(".write, form") ?? document;
  const field = around.querySelector(button.dataset.field ? `#${CSS.escape(button.dataset.field)}` : "[data-text]");
  if (!field) return;
  field.focus();
  field.setRangeText(button.dataset.with, Number(button.dataset.start), Number(button.dataset.end), "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function insert(button) {
  const field = document.querySelector("[data-text]");
  if (!field) return;
  field.focus();
  field.setRangeText(button.dataset.insert, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  button.closest("dialog")?.close();
}
