import { showBusyForms } from "./busy.js";
import { addCopyButtons } from "./copy.js";
import { followOperation } from "./operation.js";
import { enableThemeToggle } from "./theme-toggle.js";
import { showLocalTimes, tickElapsed } from "./times.js";
import { enableWizard } from "./wizard.js";

enableThemeToggle();
showLocalTimes();
addCopyButtons();
showBusyForms();
enableWizard();
followOperation();
tickElapsed();
document.body.addEventListener("htmx:afterSwap", () => {
  showLocalTimes();
  addCopyButtons();
});
