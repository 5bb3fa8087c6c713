// How much may a delivery ask of the machine? Beyond, it is refused with a sentence.

/** A file as it is handed over. A county's parcels are some 100 MB as GeoJSON. */
export const LARGEST_FILE_BYTES = 512 * 1024 * 1024;
/** Everything in the archives of a delivery together, unpacked. */
export const LARGEST_UNPACKED_BYTES = 2 * 1024 * 1024 * 1024;
/** A geodatabase has some hundred files; a delivery some dozens. */
export const MOST_ENTRIES = 5000;
/** Archives in archives: a whole set often holds one zip for each layer. */
export const DEEPEST_ARCHIVE = 2;
/** Text packs 20 : 1, drawings up to 50 : 1; what packs better than this is no delivery. */
export const HIGHEST_PACKING = 200;
/** What archives unpack to beyond that: so much of it cannot hurt. */
export const HARMLESS_BYTES = 32 * 1024 * 1024;
/** The parts of a workbook, unpacked: its reader takes some eight times as much memory. 100 000 rows of 20 columns have 60 MB. */
export const LARGEST_WORKBOOK_BYTES = 256 * 1024 * 1024;
/** All cells of a layer together: a workbook may name one long text a million times. */
export const MOST_CHARACTERS = 256 * 1024 * 1024;
/** A reader that has brought no further feature for so long is stopped. */
export const LONGEST_SILENCE_MS = 25_000;
/** Before it has read a byte: on a busy machine a thread starts slowly, and that says nothing about the file. */
export const LONGEST_START_MS = 120_000;
export const LONGEST_READING_MS = 20 * 60_000;
/** Of a reader's own heap, without the file. */
export const READER_HEAP_MB = 1536;
/** Text of this size is read at once, whatever it holds; starting a thread would take longer. */
export const TRIVIAL_BYTES = 256 * 1024;
export const MOST_COLUMNS = 2000;
/** Of a column: what is longer is a cell of a table without a header. */
export const LONGEST_NAME = 255;
/** Lists in lists, objects in objects: a multipolygon has 4. */
export const DEEPEST_VALUE = 32;
/** As many as a workbook's sheet can have lines. */
export const MOST_ROWS = 1_048_576;
