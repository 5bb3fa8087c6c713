// Which district is a database for, unless told otherwise?

/** Yinzhou in Ningbo, by its code of administrative divisions (GB/T 2260). */
export const HOME_DISTRICT = { id: "330212", name: "鄞州区", nameEn: "Yinzhou District" } as const;
