// Passkeys at the door and in the account. Without script, or without passkeys in the browser, these forms stay hidden.
const able = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON && PublicKeyCredential.parseCreationOptionsFromJSON;

if (able) {
  wire("data-passkey", options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }));
  wire("data-passkey-new", options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }));
}

function wire(name, ask) {
  for (const form of document.querySelectorAll(`form[${name}]`)) {
    form.hidden = false;
    form.addEventListener("submit", async event => {
      const field = form.elements.credential;
      if (field.value) return;
      event.preventDefault();
      const problem = form.querySelector("[data-problem]");
      problem.hidden = true;
      try {
        const token = form.querySelector("input[name=__RequestVerificationToken]").value;
        const answer = await fetch(form.getAttribute(name), { method: "POST", headers: { RequestVerificationToken: token } });
        if (!answer.ok) throw new Error(String(answer.status));
        field.value = JSON.stringify((await ask(await answer.json())).toJSON());
        delete form.dataset.sent;
        form.submit();
      } catch {
        delete form.dataset.sent;
        problem.hidden = false;
      }
    });
  }
}
