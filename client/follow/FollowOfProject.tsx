// The chosen project: where it was placed already, does it deliver what it promised? Else what it promises of single years.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../api/trpc";
import { today } from "../relocation/useRelocation";
import { FollowCard } from "./FollowCard";
import { YearPromises } from "./YearPromises";
import "./follow.css";

export function FollowOfProject({ id }: { id: string }) {
  const [day] = useState(today);
  const { data } = useQuery(useTRPC().follow.project.queryOptions({ id, day }));
  if (data === undefined) return null;
  return data === null ? (
    <YearPromises id={id} placed={false} editable={false} />
  ) : (
    <section className="follow">
      <FollowCard project={data} />
    </section>
  );
}
