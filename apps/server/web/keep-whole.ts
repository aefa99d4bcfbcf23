import { h, options, type ComponentChildren, type VNode } from 'preact';
import { Kept } from '../ui/kept';

/** They hold text only, or say how their lines end themselves. */
const NOT_IN_LINES = new Set<unknown>(['title', 'option', 'textarea', 'script', 'style', 'text', 'tspan', 'bdi']);
const HAS_FIGURES = /(?:§|kl\.|punkt) \d|\d §/;

/**
 * No line ends between "kl." or "§" and its number, in whatever text that is rendered, so that no page has to remember
 * it. The letters are as they were: what is copied has plain blanks.
 */
export function keepWhole(): void {
  const before = options.vnode?.bind(options);
  options.vnode = (vnode: VNode) => {
    const props = vnode.props as { children?: ComponentChildren; class?: unknown };
    const isInLines = typeof vnode.type === 'string' && !NOT_IN_LINES.has(vnode.type) && props.class !== 'y-day';
    if (isInLines && props.children !== undefined) props.children = keptChildren(props.children);
    before?.(vnode);
  };
}

/** Each text stays one piece: in a box of boxes several would stand apart. */
function keptChildren(children: ComponentChildren): ComponentChildren {
  if (typeof children === 'string')
    return HAS_FIGURES.test(children) ? h('span', null, h(Kept, { text: children })) : children;
  return Array.isArray(children) ? children.map(keptChildren) : children;
}
