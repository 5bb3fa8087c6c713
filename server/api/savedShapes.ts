// What does the client know of what somebody keeps: views, selections, drawings?

/** What somebody keeps: a view as an address of the page, the view behind a short link, a selection as ids of parcels, or what they drew on the map. */
export type SavedContent =
  | { readonly kind: "view"; readonly link: string }
  | {
      readonly kind: "view" /** In which form the view is kept. */;
      readonly schemaVersion: 1;
      readonly state: string;
    }
  | { readonly kind: "selection"; readonly ids: readonly string[] }
  | {
      readonly kind: "drawing";
      readonly form: "line" | "area";
      /** Longitude and latitude, CGCS2000. */
      readonly points: readonly (readonly [number, number])[];
    };

/** A line of the list of what was saved under a name. */
export interface SavedItemView {
  readonly id: string;
  readonly name: string;
  readonly author: string;
  readonly createdAt: string;
  /** Of selections: how many parcels; of views null. */
  readonly parcels: number | null;
}
