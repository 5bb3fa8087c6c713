// In which way does a project come to its space: 供地 land, 供楼 a building, 租赁 a rented workshop? Source: item 20 of the policy.

export const PROJECT_MODES = ["land", "building", "workshop"] as const;
export type ProjectMode = (typeof PROJECT_MODES)[number];
