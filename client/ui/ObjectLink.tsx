// A link that opens a park or a parcel here, lights it on the map while pointed at, and still opens in a new tab.
import type { MouseEvent, ReactNode } from "react";
import { setHover } from "../state/hover";
import "./ui.css";
import { useViewLink } from "./useViewLink";

interface Props {
  kind: "park" | "parcel";
  id: string;
  className?: string;
  /** It is the one that is open. */
  current?: boolean;
  children: ReactNode;
}

export function ObjectLink({ kind, id, className = "ui-link", current = false, children }: Props) {
  const { href, onMouseDown, onClick } = useViewLink()(kind === "park" ? { parkId: id } : { parcelId: id });
  const follow = (event: MouseEvent<HTMLElement>) => {
    onClick(event);
    if (event.defaultPrevented) setHover(null);
  };
  const point = () => setHover({ kind, id });
  const leave = () => setHover(null);
  return (
    <a
      className={className}
      href={href}
      aria-current={current || undefined}
      onMouseDown={onMouseDown}
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
