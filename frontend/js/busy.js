// What takes over a second says so at once, and a second click does not send the form twice.
export function showBusyForms() {
  for (const form of document.querySelectorAll("form[data-busy]")) {
    const button = form.querySelector("button[type=submit]");
    const idle = [...button.childNodes];
    const bar = Object.assign(document.createElement("div"), { className: "busy-bar" });
    const detail = Object.assign(document.createElement("p"), { className: "busy-detail" });
    detail.setAttribute("role", "status");
    button.after(detail);
    form.addEventListener("submit", (event) => {
      if (button.ariaDisabled === "true") {
        event.preventDefault();
        return;
      }
      button.ariaDisabled = "true";
      button.replaceChildren(form.dataset.busy);
      document.body.append(bar);
      if (form.dataset.busyDetail) {
        detail.textContent = form.dataset.busyDetail;
      }
    });
    // Back from the next page: the browser shows this one as it was left.
    addEventListener("pageshow", () => {
      button.ariaDisabled = null;
      button.replaceChildren(...idle);
      bar.remove();
      detail.textContent = "";
    });
  }
}
