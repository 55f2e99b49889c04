import { render } from 'preact';

render(<p>源读</p>, document.body);
