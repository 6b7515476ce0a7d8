/** Outlines on a 24 × 24 grid. `mirrored` ones point along the reading direction and turn round in Arabic. */
const SHAPES = {
  search: { d: "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20 20", mirrored: true },
  clip: { d: "M7 4h10v16l-5-4l-5 4z", mirrored: false },
  dismiss: { d: "M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M6.5 6.5l11 11", mirrored: false },
  keep: { d: "M12 5v14M5 12h14", mirrored: false },
  trash: { d: "M5 7h14M10 7V4.5h4V7M7 7l1 12.5h8L17 7M10.5 11v5M13.5 11v5", mirrored: false },
  open: { d: "M9 5H5v14h14v-4M13 5h6v6M19 5l-8 8", mirrored: true },
  undo: { d: "M8 6L4 10l4 4M4 10h10a5 5 0 0 1 0 10h-3", mirrored: true },
  redo: { d: "M16 6l4 4l-4 4M20 10H10a5 5 0 0 0 0 10h3", mirrored: true },
  copy: { d: "M9 9h11v11H9zM5 15V4h11", mirrored: true },
  highlight: { d: "M14.5 4.5l5 5L11 18H6v-5zM4 21h16", mirrored: true },
  broken: {
    d: "M10 14l-2.5 2.5a3.2 3.2 0 0 1-4.5-4.5L5.5 9.5M14 10l2.5-2.5a3.2 3.2 0 0 1 4.5 4.5L18.5 14.5M9 4v2.5M15 17.5V20",
    mirrored: false,
  },
  question: {
    d: "M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M9.8 10a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M12 16v.3",
    mirrored: false,
  },
  chevron: { d: "M9 6l6 6l-6 6", mirrored: true },
  close: { d: "M6 6l12 12M18 6L6 18", mirrored: false },
  settings: {
    d: "M4 7h9M17 7h3M15 4.5v5M4 12h3M11 12h9M9 9.5v5M4 17h7M15 17h5M13 14.5v5",
    mirrored: true,
  },
  warning: { d: "M12 4L2.5 20h19zM12 10v5M12 17.5v.5", mirrored: false },
  page: { d: "M6 3.5h8l4 4v13H6zM9 12h6M9 15.5h6M9 8.5h2", mirrored: true },
  notes: { d: "M5 6h14M5 12h14M5 18h9", mirrored: true },
  library: { d: "M5 4.5v15M9.5 4.5v15M14 5l4.5 14.5M3.5 19.5h17", mirrored: true },
  filter: { d: "M4 7h16M7 12h10M10 17h4", mirrored: false },
  export: { d: "M12 4v11M7.5 10.5L12 15l4.5-4.5M5 19.5h14", mirrored: false },
  check: { d: "M5 12.5l4.5 4.5L19 7.5", mirrored: false },
} as const;

export type IconName = keyof typeof SHAPES;

/** A decorative icon: what it means is always said in words beside it or in its button's label. */
export function Icon(props: { name: IconName; size?: number }) {
  const { name, size = 16 } = props;
  const { d, mirrored } = SHAPES[name];
  return (
    <svg
      class={`icon icon-${name}${mirrored ? " icon-mirrored" : ""}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  );
}
