import type { App, View } from "../app";
import { h, toast } from "../dom";
import { english, moment, speak, text } from "../words";

const SKEW = 2 * 60_000;

/** Duty, consent, language, and leaving. */
export function meView(app: App, redraw: () => void): View {
  const element = h("section", { class: "i-me" });
  const refresh = async (): Promise<void> => {
    const unsent = (await app.entries()).filter((entry) => entry.state !== "arrived").length;
    const offset = app.clock.offset();
    element.replaceChildren(
      h("h1", {}, app.session.person()?.name ?? ""),
      h("p", { class: "i-hint" }, app.owner()),
      duty(app),
      h(
        "dl",
        { class: "i-facts" },
        h("dt", {}, text("me.unsent")),
        h("dd", {}, String(unsent)),
        h("dt", {}, text("me.tasksAt")),
        h("dd", {}, app.sync.tasksAt ? moment(app.sync.tasksAt) : text("me.never")),
        h("dt", {}, text("me.standard")),
        h("dd", {}, app.sync.bundle?.standard ?? text("me.never")),
        h("dt", {}, text("me.clock")),
        h("dd", { "data-skewed": offset !== null && Math.abs(offset) > SKEW }, offset === null ? text("me.never") : text(Math.abs(offset) > SKEW ? "me.clockOff" : "me.clockFine", Math.round(offset / 1000))),
      ),
      h(
        "div",
        { class: "i-actions" },
        h("a", { class: "i-button i-quiet", href: "#/catalogue" }, text("catalogue")),
        h("button", { type: "button", class: "i-button i-quiet", onclick: () => void fetchAgain(app) }, text("me.fetch")),
        h("button", { type: "button", class: "i-button i-quiet", lang: english() ? "zh" : "en", onclick: () => (speak(english() ? "zh" : "en"), redraw()) }, text("me.language")),
        h("button", { type: "button", class: "i-button i-quiet", "data-action": "signOut", onclick: () => void leave(app, unsent) }, text("me.signOut")),
      ),
    );
  };
  return { element, title: text("tab.me"), refresh };
}

async function fetchAgain(app: App): Promise<void> {
  toast(text((await app.sync.refresh(true)) ? "me.fetched" : "me.noNetwork"));
}

async function leave(app: App, unsent: number): Promise<void> {
  if (unsent > 0 && !window.confirm(text("me.reallySignOut", unsent))) return;
  await app.duty.off();
  await app.session.signOut();
}

function duty(app: App): HTMLElement {
  const shift = app.duty.shift;
  if (shift) {
    return h(
      "div",
      { class: "i-duty", "data-on": true },
      h("p", {}, h("strong", {}, text("duty.since", moment(shift.startedAt))), " ", text(shift.consent ? "duty.tracked" : "duty.notTracked")),
      h("button", { type: "button", class: "i-button i-main", "data-duty": "off", onclick: () => void app.duty.off() }, text("duty.off")),
    );
  }
  const consent = app.sync.bundle?.consent;
  const agree = h("input", { type: "checkbox", "data-consent": true });
  return h(
    "div",
    { class: "i-duty", "data-on": false },
    h("p", {}, h("strong", {}, text("duty.isOff"))),
    consent ? h("p", { class: "i-consent" }, english() ? consent.textEn : consent.text) : null,
    consent ? h("label", { class: "i-check" }, agree, h("span", {}, text("duty.agree"))) : null,
    h("button", { type: "button", class: "i-button i-main", "data-duty": "on", onclick: () => void app.duty.on(agree.checked && consent ? consent.version : null) }, text("duty.on")),
  );
}
