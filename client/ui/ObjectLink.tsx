// A link that opens a park or a parcel here, lights it on the map while pointed at, and still opens in a new tab.
import type { MouseEvent, ReactNode } from "react";
import { setHover } from "../state/hover";
import { useView } from "../state/useView";
import "./ui.css";

interface Props {
  kind: "park" | "parcel";
  id: string;
  className?: string;
  children: ReactNode;
}

export function ObjectLink({ kind, id, className = "ui-link", children }: Props) {
  const { open, href } = useView();
  const patch = kind === "park" ? { parkId: id } : { parcelId: id };
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    setHover(null);
    open(patch);
  };
  const point = () => setHover({ kind, id });
  const leave = () => setHover(null);
  return (
    <a
      className={className}
      href={href(patch)}
      onClick={follow}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
    >
      {children}
    </a>
  );
}
