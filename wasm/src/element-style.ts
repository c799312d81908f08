/** How the element looks unless the page says otherwise; the colours are custom properties. */
export const STYLE = `
:host { display: block; line-height: 1.5; overflow-wrap: anywhere; }
:host([hidden]) { display: none; }
p { margin: 0 0 1em; white-space: pre-wrap; }
h3 { margin: 0; font: inherit; font-weight: 600; }
[part~=plain] { opacity: 0.75; }
mark { background: none; color: inherit; cursor: pointer; }
mark[part~=fact] { background: var(--callscope-fact, rgb(70 130 220 / 0.15)); }
mark[part~=guidance] { background: var(--callscope-guidance, rgb(60 160 90 / 0.18)); }
mark[part~=quantity] { font-weight: 600; }
mark[part~=warning] { text-decoration: underline wavy var(--callscope-warning, rgb(200 60 30)); }
`;
