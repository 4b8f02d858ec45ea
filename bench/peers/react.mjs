import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { show } from './page.mjs';

show(createElement, (tree, root) => createRoot(root).render(tree));
