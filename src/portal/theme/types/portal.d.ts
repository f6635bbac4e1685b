// What the theme's scripts share with each other on window. The data that a build writes are in data.d.ts.

interface ChosenDepartment {
  slug: string;
  name: string;
  /** The segment of its short addresses. */
  short?: string;
}

interface DepartmentChoice {
  current(): ChosenDepartment | null;
  onChange(listener: () => void): void;
}

interface PortalLookup {
  department?: DepartmentChoice;
}

interface Window {
  portalLookup?: PortalLookup;
}

interface Navigator {
  /** Not in every browser, and not in TypeScript's own list. */
  readonly connection?: { readonly saveData?: boolean };
}

// The scripts look for HTML only, never for what is drawn.
interface ParentNode {
  querySelector<K extends keyof HTMLElementTagNameMap>(selectors: K): HTMLElementTagNameMap[K] | null;
  querySelector<E extends HTMLElement = HTMLElement>(selectors: string): E | null;
  querySelectorAll<E extends HTMLElement = HTMLElement>(selectors: string): NodeListOf<E>;
}
