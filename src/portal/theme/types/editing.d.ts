// What the scripts of /admin/ use of Decap CMS and js-yaml.

/** How a file's text becomes the fields of a form, and the other way. */
interface CustomFormat {
  fromFile(content: string | null): Record<string, unknown>;
  /** `form`: the names of the form's own fields, in its order. */
  toFile(fields: Record<string, unknown>, form?: string[]): string;
}

interface Window {
  CMS_MANUAL_INIT: boolean;
  CMS: {
    init(given: { config: object }): void;
    registerCustomFormat(name: string, extension: string, format: CustomFormat): void;
  };
  jsyaml: {
    FAILSAFE_SCHEMA: object;
    load(text: string, how: object): unknown;
    dump(value: unknown, how: object): string;
  };
}
