// Which files does our own Shapefile export lay beside the shapes, which are no delivery when they come in again?

/** What the short names of its columns stand for. */
export const DICTIONARY = "字段对照.csv";
/** Texts that its table could not hold, whole. */
export const LONG_TEXTS = "超长文字.csv";

/** The column of a CSV, and the words elsewhere, that name the published state. */
export const RELEASE_COLUMN = "数据版本";
/** Of which published state the shapes are. */
export const RELEASE_NOTE = "数据版本.txt";

export const OWN_COMPANIONS: readonly string[] = [DICTIONARY, LONG_TEXTS, RELEASE_NOTE];
