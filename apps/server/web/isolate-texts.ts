import { balanced, turnsDirection } from '@yttra/platform';
import { Fragment, h, options, type ComponentChildren, type VNode } from 'preact';

/** They hold text only, and are isolated as they are. */
const TEXT_ONLY = new Set<unknown>(['bdi', 'title', 'option', 'textarea', 'script', 'style']);

/**
 * What people wrote keeps its own directions and turns none of the words round it: each text with a direction character
 * in it is wrapped in `<bdi>` where it is rendered, so that no page has to remember it.
 */
export function isolateTexts(): void {
  const before = options.vnode?.bind(options);
  options.vnode = (vnode: VNode) => {
    const isElement = typeof vnode.type === 'string' || vnode.type === Fragment;
    const props = vnode.props as { children?: ComponentChildren };
    if (isElement && !TEXT_ONLY.has(vnode.type) && props.children !== undefined)
      props.children = isolatedChildren(props.children);
    before?.(vnode);
  };
}

function isolatedChildren(children: ComponentChildren): ComponentChildren {
  if (typeof children === 'string') return turnsDirection(children) ? h('bdi', null, balanced(children)) : children;
  return Array.isArray(children) ? children.map(isolatedChildren) : children;
}
