declare module "virtual:inspector-words" {
  export const zh: Record<string, string>;
  export const en: Record<string, string>;
}
