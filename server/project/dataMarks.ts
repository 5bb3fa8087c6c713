// What does the installation remember of the data themselves, so that it has to go with them?

/**
 * Settings of the installation (district '') that a project carries: which policy its targets were taken from, so that a later
 * start brings them up to date, and that the demo was loaded, so that a start does not load again what was taken back.
 */
export const DATA_MARKS: readonly string[] = ["policy_sha256", "demo_loaded"];
