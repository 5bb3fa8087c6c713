// Since when is a project placed? By the newest of its records.

/** SQL: the day, null where it is not placed. @param project the table's name or alias in the query */
export const placedOn = (project: string): string =>
  `(select l.landed_on from project_landing l
    where l.district_id = ${project}.district_id and l.project_id = ${project}.id order by l.seq desc limit 1)`;
