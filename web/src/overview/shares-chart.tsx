// Who spoke how much: a bar a speaker, in the colour of the role.
import type { Reading } from '../reading/reading';
import { standing } from '../wording/names';
import { speakingShares } from './shares';

const SHARES = 12;

export function Shares({ reading }: { reading: Reading }) {
  const shares = speakingShares(reading);
  const most = shares[0]?.share ?? 1;
  return (
    <table class="shares">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">Speaker</th>
          <th scope="col">Share of the words</th>
        </tr>
      </thead>
      <tbody>
        {shares.slice(0, SHARES).map(({ person, share }) => (
          <tr key={person?.id ?? 'unknown'}>
            <th scope="row">
              {person?.name ?? 'Not known'} <span class="standing">{person ? standing(person) : ''}</span>
            </th>
            <td>
              <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class={`map-${person?.role ?? 'unknown'}`} width={(100 * share) / most} height="8" />
              </svg>
              <span class="percent">{Math.round(share * 100)}%</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
