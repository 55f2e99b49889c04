import { startPanel } from './start-panel.tsx';

startPanel();
