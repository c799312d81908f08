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
      {drawing.warnings.map(({ severity, path }) => (
        <path key={severity} class={`map-warnings severity-${severity}`} d={path} />
      ))}
    </svg>
  );
}

function draw({ text, analysis }: Reading) {
  const y = (offset: number) => Math.round((offset * HEIGHT) / Math.max(text.length, 1));
  const roles = new Map<Role, string>();
  let drawn = -1;
  for (const { span, role } of analysis.turns) {
    const [top, bottom] = [Math.max(y(span[0]), drawn), y(span[1])];
    if (bottom <= drawn) continue;  // a long call has many turns to a line
    drawn = bottom;
    roles.set(role, `${roles.get(role) ?? ''}M0 ${top}h8V${bottom}h-8z`);
  }
  const lines = (offsets: readonly number[], line: (at: number) => string) => [...new Set(offsets.map(y))].map(line).join('');
  return {
    roles,
    sections: lines(analysis.sections.map(({ span }) => span[0]), (at) => `M0 ${at}h${WIDTH}`),
    warnings: (['minor', 'major'] as const).map((severity) => ({
      severity,
      path: lines(analysis.warnings.filter((warning) => warning.severity === severity).map(({ span }) => span[0]), (at) => `M9 ${at}h5`),
    })),
  };
}
