const paths = {
  stops: 'M4 6h2M4 12h2M4 18h2M9 6h11M9 12h11M9 18h11',
  map: 'M9 4 3 6v14l6-2 6 2 6-2V4l-6 2zM9 4v14M15 6v14',
  load: 'M3 8l9-5 9 5v8l-9 5-9-5zM3 8l9 5 9-5M12 13v8',
  more: 'M4 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0M11 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0M18 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0',
  phone: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A15 15 0 0 1 3 6a2 2 0 0 1 2-2',
  message: 'M4 5h16v11H9l-5 4z',
  navigate: 'M12 3l8 18-8-5-8 5z',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M7 9v6M10 9v6M13 9v6M17 9v6',
  camera: 'M4 8h3l2-3h6l2 3h3v11H4zM12 17a4 4 0 1 0 0-8 4 4 0 0 0 0 8',
  pen: 'M4 20l4-1L20 7l-3-3L5 16zM14 7l3 3',
  check: 'M5 13l4 4L19 7',
  cross: 'M6 6l12 12M18 6 6 18',
  back: 'M15 5l-7 7 7 7',
  waiting: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5l3 2',
  sent: 'M5 13l4 4L19 7',
  offline: 'M3 3l18 18M8.5 14.5a5 5 0 0 1 6-.6M5 11a10 10 0 0 1 4-2.3M13 8.100a10 10 0 0 1 6 2.900M12 19h.01',
  refresh: 'M20 12a8 8 0 1 1-2.500-5.800M20 3v4h-4',
  install: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  warn: 'M12 4 2.500 20h19zM12 10v4M12 17h.01',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
