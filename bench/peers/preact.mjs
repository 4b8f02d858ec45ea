import { h, render } from 'preact';
import { show } from './page.mjs';

show(h, render);
