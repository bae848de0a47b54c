// Small help for native parts: invoker commands where the browser lacks them, menus that close, forms sent once, toasts that go.
export function improveDialogs() {
  if (!("command" in HTMLButtonElement.prototype)) document.addEventListener("click", invoke);
  document.addEventListener("click", event => {
    if (event.target instanceof HTMLDialogElement && event.target.open) event.target.close();
    for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target) || event.target.closest(".items a, .items button")) menu.open = false;
    event.target.closest?.("[data-dismiss]")?.closest("[data-toast]")?.remove();
    const copies = event.target.closest?.("[data-copy]");
    if (copies) copy(copies);
  });
  document.addEventListener("keydown", event => {
    const menu = event.key === "Escape" ? document.querySelector("details.menu[open]") : null;
    if (menu) { menu.open = false; menu.querySelector("summary")?.focus(); }
  });
  document.addEventListener("submit", once);
  document.addEventListener("submit", theme);
  addEventListener("pageshow", () => { for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent; });
  for (const toast of document.querySelectorAll("[data-toast]:not(.stop)")) setTimeout(() => { if (!toast.matches(":hover, :focus-within")) toast.remove(); }, 8000);
  for (const menu of document.querySelectorAll("select[data-submits], input[data-submits]")) menu.addEventListener("change", () => menu.form?.requestSubmit());
}

function invoke(event) {
  const button = event.target.closest?.("button[commandfor]");
  const dialog = button && document.getElementById(button.getAttribute("commandfor"));
  if (!dialog) return;
  button.getAttribute("command") === "close" ? dialog.close() : dialog.showModal();
}

// The clipboard is for pages with https; elsewhere the field is selected and the old command tried.
async function copy(button) {
  const field = document.getElementById(button.dataset.copy);
  field.select();
  try {
    if (navigator.clipboard) await navigator.clipboard.writeText(field.value);
    else if (!document.execCommand("copy")) return;
    button.textContent = "Copied";
  } catch {
    // It stays selected: Ctrl C copies it.
  }
}

// A second press of the same button before the page answers sends nothing.
function once(event) {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.matches("[data-theme-switch]")) return;
  if (form.dataset.sent) event.preventDefault();
  else form.dataset.sent = "1";
}

function theme(event) {
  const form = event.target;
  if (!form.matches("[data-theme-switch]") || !event.submitter) return;
  event.preventDefault();
  const chosen = event.submitter.value;
  if (chosen === "device") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
  fetch(form.action, { method: "POST", body: new FormData(form, event.submitter), redirect: "manual" }).catch(() => {});
}
