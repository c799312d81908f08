import { render } from 'preact';
import { App } from './app/app';
import { warmUp } from './app/engine';
import './style/base.css';
import './style/layout.css';
import './style/transcript.css';
import './style/panes.css';

warmUp();
render(<App />, document.getElementById('app')!);
