import { render } from 'preact';
import { App } from './app/app';
import './style/base.css';
import './style/layout.css';
import './style/transcript.css';
import './style/panes.css';

render(<App />, document.getElementById('app')!);
