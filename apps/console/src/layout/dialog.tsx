/** A dialog that changes something: its fields, what the server says, and all pages read anew. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Modal, Typography } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props<Fields, Done> = Readonly<{
  title: string;
  intro: string;
  act: string;
  danger?: boolean;
  initial?: Partial<Fields>;
  send: (fields: Fields) => Promise<Done>;
  close: (done?: Done) => void;
  children: ReactNode;
}>;

export function Dialog<Fields extends object, Done>(props: Props<Fields, Done>) {
  const { title, intro, act, danger = false, initial, send, close, children } = props;
  const { t } = useTranslation();
  const client = useQueryClient();
  const id = useId();
  const sending = useMutation({
    mutationFn: send,
    onSuccess: async (done) => {
      close(done);
      await client.invalidateQueries();
    },
  });
  return (
    <Modal
      open
      title={title}
      okText={act}
      cancelText={t('cancel')}
      // The button belongs to the form, so that Enter in a field sends it.
      okButtonProps={{ danger, htmlType: 'submit', form: id, loading: sending.isPending }}
      onCancel={() => {
        close();
      }}
    >
      <Typography.Paragraph type="secondary">{intro}</Typography.Paragraph>
      <Form<Fields>
        id={id}
        layout="vertical"
        requiredMark={false}
        {...(initial && { initialValues: initial })}
        onFinish={(fields) => {
          sending.mutate(fields);
        }}
      >
        {children}
      </Form>
      {sending.error && <Alert type="error" showIcon title={sending.error.message} />}
    </Modal>
  );
}
