// What takes over a second says so at once, and a second click does not send the form twice.
export function showBusyForms() {
  for (const form of document.querySelectorAll("form[data-busy]")) {
    const bar = Object.assign(document.createElement("div"), { className: "busy-bar" });
    const detail = Object.assign(document.createElement("p"), { className: "busy-detail" });
    detail.setAttribute("role", "status");
    const main = form.querySelector("button.primary") ?? form.querySelector("button[type=submit]");
    main.after(detail);
    let pressed;
    let idle;
    form.addEventListener("submit", (event) => {
      if (pressed) {
        event.preventDefault();
        return;
      }
      // Enter presses a button that nobody sees
      pressed = event.submitter?.hidden === false ? event.submitter : main;
      idle = [...pressed.childNodes];
      pressed.ariaDisabled = "true";
      pressed.replaceChildren(pressed.dataset.busy ?? form.dataset.busy);
      document.body.append(bar);
      detail.textContent = (pressed === main && form.dataset.busyDetail) || "";
    });
    // Back from the next page: the browser shows this one as it was left.
    addEventListener("pageshow", () => {
      if (pressed) {
        pressed.ariaDisabled = null;
        pressed.replaceChildren(...idle);
        bar.remove();
        detail.textContent = "";
        pressed = undefined;
      }
    });
  }
}
