import type { ComponentChildren } from 'preact';

/** A form that posts to a page of ours. `autosave` and `upload` are for the islands; without them the buttons do the same. */
export function Form({
  action,
  files,
  autosave,
  upload,
  id,
  children,
}: {
  action?: string;
  files?: boolean;
  autosave?: string;
  upload?: boolean;
  id?: string;
  children: ComponentChildren;
}) {
  return (
    <form
      class="y-form"
      id={id}
      method="post"
      action={action}
      encType={files ? 'multipart/form-data' : undefined}
      noValidate
      data-autosave={autosave}
      data-upload={upload ? '' : undefined}
    >
      {children}
    </form>
  );
}

export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}
