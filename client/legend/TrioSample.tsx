// What do the three little boxes at a park's name mean? One of each verdict, as the map draws them.
export function TrioSample() {
  return (
    <svg width="45" height="15" viewBox="0 0 45 15" fill="none" aria-hidden="true">
      <rect x="1" y="1" width="13" height="13" rx="2" fill="var(--met)" stroke="var(--met)" />
      <path
        d="M4.400 7.800l2.200 2.200 4.100-4.600"
        stroke="var(--bg)"
        strokeWidth="1.7"
        strokeLinecap="round"
      />
      <rect x="16" y="1" width="13" height="13" rx="2" fill="var(--halo)" stroke="var(--missed)" />
      <path d="M19 5.400h7l-3.500 5.200z" fill="var(--missed)" />
      <rect
        x="31"
        y="1"
        width="13"
        height="13"
        rx="2"
        fill="var(--undecided-soft)"
        stroke="var(--undecided)"
        strokeDasharray="2 1.4"
      />
      <path
        d="M36 6a1.600 1.600 0 112.300 1.500c-.6.35-.8.6-.8 1.200M37.500 10.600v.05"
        stroke="var(--undecided)"
        strokeWidth="1.2"
        strokeLinecap="round"
      />
    </svg>
  );
}
