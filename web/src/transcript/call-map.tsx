// A slim map of the whole call: who speaks where, where sections begin, where warnings are.
import { useMemo } from 'preact/hooks';
import type { Role } from 'callscope';
import type { Reading } from '../reading/reading';
import { SECTIONS } from '../wording/names';

const HEIGHT = 1000;
const WIDTH = 14;

interface Props {
  reading: Reading;
  onGo(offset: number): void;
}

export function CallMap({ reading, onGo }: Props) {
  const drawing = useMemo(() => draw(reading), [reading]);
  const go = (event: MouseEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height;
    onGo(Math.round(Math.min(Math.max(share, 0), 1) * reading.text.length));
  };
  // The same places can be reached by the tabs and keys, so assistive tools are spared the map.
  return (
    <svg class="call-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" onClick={go}>
      {[...drawing.roles].map(([role, path]) => (
        <path key={role} class={`map-${role}`} d={path} />
      ))}
      <path class="map-sections" d={drawing.sections}>
        <title>{SECTIONS.qa}</title>
      </path>
      <path class="map-warnings" d={drawing.warnings} />
    </svg>
  );
}

function draw(reading: Reading) {
  const scale = HEIGHT / Math.max(reading.text.length, 1);
  const y = (offset: number) => (offset * scale).toFixed(1);
  const roles = new Map<Role, string>();
  for (const { span, role } of reading.analysis.turns) {
    const path = `M0 ${y(span[0])}h8v${Math.max((span[1] - span[0]) * scale - 0.6, 0.4).toFixed(1)}h-8z`;
    roles.set(role, (roles.get(role) ?? '') + path);
  }
  const sections = reading.analysis.sections.map((section) => `M0 ${y(section.span[0])}h${WIDTH}`).join('');
  const warnings = reading.analysis.warnings
    .filter((warning) => warning.severity !== 'info')
    .map((warning) => `M9 ${y(warning.span[0])}h5`)
    .join('');
  return { roles, sections, warnings };
}
