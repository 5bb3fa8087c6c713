// From which size on is a flaw of a drawing a defect? Below it is how finely the line was drawn; above it is meant.

/**
 * Metres on the ground, whatever the scale of the drawing: what a parcel's corner may be off is a matter of survey, not of the
 * parcel's size. Shares where the size of the parcel does matter.
 */
export const THRESHOLDS = {
  /** Corners closer than this are one: a tenth of what seven decimals of a degree can say. */
  samePointM: 0.001,
  /** Every corner within this of one line or point: nothing is enclosed. */
  collapsedM: 0.01,
  /** A survey's own error of a boundary point: 一类界址点中误差 ±5 cm (TD/T 1001). Narrower overlaps, gaps and spikes are noise. */
  boundaryErrorM: 0.05,
  /** A spike: the line goes out and comes back within this … */
  spikeWidthM: 0.5,
  /** … at a corner sharper than this, and at least so many times as far as it is wide. */
  spikeDegrees: 3,
  spikeLengthToWidth: 10,
  /** Overlaps and parcels narrower than this on the whole are slivers; a strip of land in use is wider. */
  sliverWidthM: 1,
  /** Neighbours this close are meant to touch: a footpath is wider. */
  gapWidthM: 1,
  /** They face each other over at least this length, and so many times the gap's width. */
  gapLengthM: 5,
  gapLengthToWidth: 8,
  /** The two sides of a gap run alike within this. */
  gapDegrees: 5,
  /** Parts and holes below both: crumbs of a drawing. */
  tinyPartM2: 10,
  tinyPartShare: 0.005,
  /** What may be cut off without a person: as much as an area on paper and on the map may differ before it is a conflict. */
  mostCutShare: 0.05,
  /** Paper and map differ by more than any survey or projection can explain: one of them is of something else. */
  registeredOffShare: 0.2,
  /** Rings of more corners than this are not sorted anew, only cut at their crossings. */
  mostCornersSorted: 200,
} as const;
