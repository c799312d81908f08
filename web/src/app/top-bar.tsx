// Which call is read, and what can be done with it.
import { ExportMenu } from '../export/export-menu';
import { FindBox } from '../transcript/toolbar';
import type { ReadingProps } from './reading-view';
import { titleOf, whenOf } from './title';

export function TopBar(props: ReadingProps) {
  const { state, reading, intake, kept, dispatch, findBox } = props;
  return (
    <header class="top">
      <span class="brand" aria-hidden="true">
        callscope
      </span>
      <h1 tabIndex={-1} title={titleOf(reading)}>
        {titleOf(reading)}
      </h1>
      {state.calls.length > 1 ? <CallSwitch {...props} /> : <span class="about">{whenOf(reading)}</span>}
      <FindBox
        box={findBox}
        query={state.query}
        expression={state.expression}
        at={state.foundAt}
        count={state.found.spans.length}
        more={state.found.more}
        problem={state.found.problem}
        onQuery={(query) => dispatch({ type: 'query', query })}
        onExpression={(on) => dispatch({ type: 'expression', on })}
        onStep={(by) => dispatch({ type: 'found', by })}
      />
      {state.source && <ExportMenu reading={reading} source={state.source} />}
      {state.past.length > 0 && !state.editing && (
        <button type="button" title="Take the last correction back (Ctrl Z)" onClick={intake.undo}>
          Undo
        </button>
      )}
      <button type="button" aria-pressed={kept.current} title="Keep this call on this machine" onClick={kept.toggle}>
        {kept.current ? 'Kept' : 'Keep'}
      </button>
      <button type="button" aria-pressed={state.editing} onClick={() => dispatch({ type: 'edit', on: !state.editing })}>
        {state.editing ? 'Done' : 'Edit'}
      </button>
      <button type="button" onClick={() => dispatch({ type: 'start' })}>
        New call
      </button>
      <Commands {...props} />
      {kept.problem && (
        <span class="problem" role="alert">
          {kept.problem}
        </span>
      )}
    </header>
  );
}

function Commands({ onHelp, onPalette }: ReadingProps) {
  return (
    <>
      <button type="button" class="icon" aria-label="Commands" title="Commands (Ctrl K)" onClick={onPalette}>
        ≡
      </button>
      <button type="button" class="icon" aria-label="Keys" title="Keys (?)" onClick={onHelp}>
        ?
      </button>
    </>
  );
}

function CallSwitch({ state, dispatch }: ReadingProps) {
  return (
    <select class="call-switch" aria-label="Open calls" value={String(state.current)} onChange={(event) => dispatch({ type: 'open', id: Number(event.currentTarget.value) })}>
      {state.calls.map(({ id, reading }) => (
        <option key={id} value={String(id)}>
          {[whenOf(reading), titleOf(reading)].filter(Boolean).join(' · ')}
        </option>
      ))}
    </select>
  );
}
