// The line icons of the chrome: one stroke, one size, drawn here so that no icon font is fetched.
import { memo } from "react";

const PATHS = {
  layers: "M12 4l8 4-8 4-8-4zM4 12l8 4 8-4M4 16l8 4 8-4",
  table: "M4 5h16v14H4zM4 10h16M4 14.500h16M10 10v9",
  filter: "M4 7h16M7 12h10M10 17h4",
  pointer: "M6 4l12 7-5.5 1.500L9 18z",
  plot: "M4 6l7-1v6l-7 1zM13 5l7 1v5.500h-7zM4 14l7-1v6l-7-1zM13 13.500h7V18l-7 1z",
  import: "M12 4v11M8 11l4 4 4-4M5 16v4h14v-4",
  share: "M12 15V4M8 8l4-4 4 4M5 13v6h14v-6",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  fit: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  search: "M11 5a6 6 0 100 12 6 6 0 000-12zM16 16l4 4",
  swap: "M5 8h14M16 5l3 3-3 3M19 16H5M8 13l-3 3 3 3",
  close: "M6 6l12 12M18 6L6 18",
  down: "M8 10l4 4 4-4",
  up: "M8 14l4-4 4 4",
  left: "M14 8l-4 4 4 4",
  right: "M10 8l4 4-4 4",
  ruler: "M4 15L15 4l5 5L9 20zM8 11l2 2M11 8l2 2M14 5l2 2",
  menu: "M4 7h16M4 12h16M4 17h16",
  sun: "M12 8a4 4 0 100 8 4 4 0 000-8zM12 3v2M12 19v2M3 12h2M19 12h2M5.600 5.600l1.400 1.400M17 17l1.400 1.400M5.600 18.400L7 17M17 7l1.400-1.400",
  moon: "M19 14.500A8 8 0 019.500 5a7.500 7.500 0 109.500 9.500z",
  keyboard: "M3 7h18v10H3zM7 11h.01M11 11h.01M15 11h.01M8 14h8",
  branch: "M6 4v16M6 12h7a5 5 0 005-5M15 9l3-3 3 3",
  undo: "M8 5L4 9l4 4M4 9h9a6 6 0 010 12h-3",
  redo: "M16 5l4 4-4 4M20 9h-9a6 6 0 000 12h3",
  project: "M4 8h16v11H4zM9 8V5h6v3M4 13h16M12 12v2",
  list: "M9 6h11M9 12h11M9 18h11M4 6h1M4 12h1M4 18h1",
  move: "M4 12h11M11 8l4 4-4 4M19 5v14",
  check: "M5 12.500l4.500 4.500L19 7.500",
  pen: "M5 19l1-4L16 5l3 3L9 18zM14 7l3 3",
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = memo(function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
});
