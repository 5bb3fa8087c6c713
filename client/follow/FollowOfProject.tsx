// The chosen project, where it was placed already: does it deliver what it promised?
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../api/trpc";
import { today } from "../relocation/useRelocation";
import { FollowCard } from "./FollowCard";
import "./follow.css";

export function FollowOfProject({ id }: { id: string }) {
  const [day] = useState(today);
  const { data } = useQuery(useTRPC().follow.project.queryOptions({ id, day }));
  return data == null ? null : (
    <section className="follow">
      <FollowCard project={data} />
    </section>
  );
}
