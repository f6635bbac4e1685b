// What the scripts of /admin/ use of Decap CMS and js-yaml.

/** How a file's text becomes the fields of a form, and the other way. */
interface CustomFormat {
  fromFile(content: string | null): Record<string, unknown>;
  /** `form`: the names of the form's own fields, in its order. */
  toFile(fields: Record<string, unknown>, form?: string[]): string;
}

/** What Decap CMS gives the control of a field. */
interface ControlProps {
  forID: string;
  value?: string;
  field: object;
  mediaPaths: { get(id: string): string | undefined };
  onChange(value: string): void;
  onOpenMediaLibrary(asked: { controlID: string; forImage: boolean; field: object }): void;
  onRemoveInsertedMedia(id: string): void;
  onRemoveMediaControl(id: string): void;
}

/** The control of a text with photos, as React's createClass makes it. */
interface TextControl {
  props: ControlProps;
  /** The photo that is being chosen. */
  photo: string;
  /** Where in the text it goes. */
  at?: number;
  /** Where one says what the photo shows, until one has begun. */
  describe?: number;
  describeIt(): void;
  back(): void;
  area(): HTMLTextAreaElement;
  choose(): void;
}

interface Window {
  createClass(control: Record<string, unknown> & ThisType<TextControl>): object;
  h(element: unknown, props: object, ...children: unknown[]): unknown;
  portalWords: Record<string, string>;
  CMS_MANUAL_INIT: boolean;
  CMS: {
    init(given: { config: object }): void;
    registerWidget(name: string, control: object): void;
    getWidget(name: string): { control: object } | undefined;
    registerCustomFormat(name: string, extension: string, format: CustomFormat): void;
  };
  jsyaml: {
    FAILSAFE_SCHEMA: object;
    load(text: string, how: object): unknown;
    dump(value: unknown, how: object): string;
  };
}
