import { render } from 'preact';
import { App } from './app/app';
import { warmUp } from './app/engine';
import { workOffline } from './app/offline';
import { makeFormats } from './wording/formats';
import './style/base.css';
import './style/controls.css';
import './style/parts.css';
import './style/dialogs.css';
import './style/start.css';
import './style/toolbar.css';
import './style/layout.css';
import './style/transcript.css';
import './style/overview.css';
import './style/facts.css';
import './style/cards.css';
import './style/warnings.css';
import './style/terms.css';
import './style/compare.css';

void warmUp();
render(<App />, document.getElementById('app')!);
requestAnimationFrame(() => setTimeout(whenSeen));

// What the first view does not need waits until it is painted.
function whenSeen(): void {
  workOffline();
  void makeFormats();
}
