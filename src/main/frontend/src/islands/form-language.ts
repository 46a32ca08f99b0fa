import { say } from "../words";

export type Component = {
  id?: string;
  key?: string;
  type: string;
  label?: string;
  dateLabel?: string;
  description?: string;
  text?: string;
  values?: { label: string; labelEn?: string; value: string }[];
  properties?: Record<string, string>;
  components?: Component[];
};

export type Schema = { components: Component[] } & Record<string, unknown>;

/** The form files are Chinese and carry English beside it in `properties`; this is the schema in one language. */
export function localise(schema: Schema, english: boolean): Schema {
  const components = english ? schema.components.map(translate) : schema.components;
  return { ...schema, components: components.map(dated) };
}

/** form-js calls the label of a day by another name than every other label. */
function dated(component: Component): Component {
  return component.type === "datetime" && component.label ? { ...component, dateLabel: component.label } : component;
}

function translate(component: Component): Component {
  const words = component.properties ?? {};
  const translated: Component = { ...component };
  if (words["labelEn"]) translated.label = words["labelEn"];
  if (words["descriptionEn"]) translated.description = words["descriptionEn"];
  if (words["textEn"]) translated.text = words["textEn"];
  if (component.values) {
    translated.values = component.values.map((option) => ({ ...option, label: option.labelEn ?? option.label }));
  }
  if (component.components) translated.components = component.components.map(translate);
  return translated;
}

const WORDS: Record<string, string> = {
  Search: "formjs.search",
  "No results": "formjs.noResults",
  "All values selected": "formjs.allSelected",
  "No files selected": "formjs.noFiles",
  "{value} files selected": "formjs.files",
  "Field is required.": "form.required",
  "Value is not a number.": "formjs.notNumber",
  "Value is expected to be an integer.": "formjs.integer",
  "Remove tag": "formjs.removeTag",
  Increment: "formjs.increment",
  Decrement: "formjs.decrement",
  "Nothing to show.": "formjs.noResults",
  "Field must have maximum length of {value}.": "formjs.maxLength",
  "Field must have minimum length of {value}.": "formjs.minLength",
  "Field must have maximum value of {value}.": "formjs.max",
  "Field must have minimum value of {value}.": "formjs.min",
};

/** form-js's own few texts, in the page's language. */
export const formWords = {
  translate: [
    "value",
    (template: string, replacements: Record<string, string> = {}): string => {
      const key = WORDS[template];
      if (key) return say(key, ...Object.values(replacements));
      return template.replace(/{(\w+)}/g, (_, name: string) => replacements[name] ?? `{${name}}`);
    },
  ],
};

/** The three words form-js lets nobody translate are put right whenever it draws them. */
export function sayFixedWords(surface: HTMLElement): void {
  const put = (): void => {
    for (const input of surface.querySelectorAll<HTMLInputElement>('input[placeholder="Search"]')) {
      input.placeholder = say("formjs.search");
    }
    replaceText(surface, ".fjs-select-placeholder", "Select", say("form.choose"));
    replaceText(surface, ".fjs-filepicker-button", "Browse", say("form.pickPhotos"));
  };
  put();
  new MutationObserver(put).observe(surface, { childList: true, subtree: true, characterData: true });
}

function replaceText(surface: HTMLElement, selector: string, fixed: string, words: string): void {
  for (const element of surface.querySelectorAll(selector)) {
    const text = element.firstChild;
    if (text?.nodeValue === fixed && words !== fixed) text.nodeValue = words;
  }
}
