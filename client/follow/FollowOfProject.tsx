// The chosen project, where it was placed already: does it deliver what it promised?
import { FollowCard } from "./FollowCard";
import { useFollowUp } from "./FollowUp";
import "./follow.css";

export function FollowOfProject({ id }: { id: string }) {
  const { data } = useFollowUp();
  const found = data?.projects.find((one) => one.id === id);
  return found === undefined ? null : (
    <section className="follow">
      <FollowCard project={found} />
    </section>
  );
}
