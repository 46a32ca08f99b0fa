import { Problem } from "../../http";
import type { App, View } from "../app";
import { field, h } from "../dom";
import { NotInspector } from "../session";
import { text } from "../words";

/** Name and password; needs the network once, then a whole shift works without. */
export function signIn(app: App, done: () => void): View {
  const known = app.session.person();
  const username = h("input", { type: "text", name: "username", autocomplete: "username", autocapitalize: "none", required: true });
  if (known) username.value = known.username;
  const password = h("input", { type: "password", name: "password", autocomplete: "current-password", required: true });
  const problem = h("p", { class: "i-problem", role: "alert", hidden: true });
  const button = h("button", { type: "submit", class: "i-button i-main" }, text("signIn"));
  const submit = async (): Promise<void> => {
    button.disabled = true;
    problem.hidden = true;
    try {
      await app.session.signIn(username.value.trim(), password.value);
      done();
    } catch (why) {
      problem.textContent =
        why instanceof NotInspector ? text("signIn.notInspector") : why instanceof Problem ? why.message || text("signIn.wrong") : text("signIn.noNetwork");
      problem.hidden = false;
    } finally {
      button.disabled = false;
    }
  };
  const element = h(
    "form",
    { class: "i-signin", onsubmit: (event) => (event.preventDefault(), void submit()) },
    h("img", { src: "./mark.svg", alt: "", width: 56, height: 56 }),
    h("h1", {}, text("app")),
    h("p", { class: "i-hint" }, known ? text("signIn.again", known.name) : text("signIn.why")),
    field(text("signIn.username"), username),
    field(text("signIn.password"), password),
    problem,
    button,
  );
  return { element, title: text("signIn") };
}
