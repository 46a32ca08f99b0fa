// Before the first paint: tabler's dark colours follow the system. Without scripts the page stays light.
(function () {
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  function apply() {
    document.documentElement.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
  }
  apply();
  dark.addEventListener("change", apply);
  document.documentElement.classList.add("with-scripts");
})();
