import { showBusyForms } from "./busy.js";
import { showCluster } from "./cluster.js";
import { addCopyButtons } from "./copy.js";
import { followPage } from "./live.js";
import { followOperation } from "./operation.js";
import { enableTabs } from "./tabs.js";
import { enableThemeToggle } from "./theme-toggle.js";
import { fillZone, showLocalTimes, tickElapsed } from "./times.js";
import { showTrouble } from "./trouble.js";
import { enableWizard } from "./wizard.js";

enableThemeToggle();
// before anything changes what the server has sent
followPage();
showLocalTimes();
fillZone();
addCopyButtons();
showBusyForms();
enableWizard();
enableTabs();
showCluster();
followOperation();
tickElapsed();
showTrouble();
document.body.addEventListener("htmx:afterSwap", () => {
  showLocalTimes();
  addCopyButtons();
});
