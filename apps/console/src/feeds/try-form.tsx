/** The mapping, the sample and the files that are joined, pasted or opened. */
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SentFile, Trying } from '../api/feeds';
import { OpenButton } from './open-button';

type Filled = Readonly<{ mapping: string; name: string; sample?: string }>;

type Props = Readonly<{
  /** To begin with. */
  mapping: string;
  isTrying: boolean;
  start: (trying: Omit<Trying, 'feed'>) => void;
}>;

export function TryForm({ mapping: inForce, isTrying, start }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Filled>();
  const [binary, setBinary] = useState<SentFile>();
  const [companions, setCompanions] = useState<readonly SentFile[]>([]);
  const openSample = (opened: SentFile) => {
    setBinary(opened.base64 === undefined ? undefined : opened);
    form.setFieldsValue({ name: opened.name, sample: opened.text ?? '' });
  };
  const rules = [{ required: true, message: t('feeds.try.needed') }];
  return (
    <Form<Filled>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ mapping: inForce }}
      onFinish={({ mapping, name, sample = '' }) => {
        const content = binary?.base64 === undefined ? { text: sample } : { base64: binary.base64 };
        start({ mapping, sample: { name, ...content }, companions });
      }}
    >
      <OpenButton
        label={t('feeds.try.openMapping')}
        open={({ text = '' }) => {
          form.setFieldsValue({ mapping: text });
        }}
      />
      <Form.Item name="mapping" label={t('feeds.try.mapping')} rules={rules}>
        <Input.TextArea rows={10} className="code" />
      </Form.Item>
      <OpenButton label={t('feeds.try.openSample')} open={openSample} />
      <Form.Item
        name="name"
        label={t('feeds.try.name')}
        extra={t('feeds.try.nameHint')}
        rules={rules}
      >
        <Input />
      </Form.Item>
      <SampleField binary={binary} />
      <Form.Item label={t('feeds.try.companions')}>
        <OpenButton
          label={t('feeds.try.openCompanions')}
          open={(opened) => {
            setCompanions((all) => [...all.filter(({ name }) => name !== opened.name), opened]);
          }}
        />{' '}
        {companions.map(({ name }) => name).join(', ')}
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isTrying}>
        {t('feeds.try.start')}
      </Button>
    </Form>
  );
}

function SampleField({ binary }: { binary: SentFile | undefined }) {
  const { t } = useTranslation();
  if (binary) {
    const title = t('feeds.try.binary', { bytes: bytesIn(binary) });
    return <Alert className="notice" type="info" title={title} />;
  }
  return (
    <Form.Item name="sample" label={t('feeds.try.sample')}>
      <Input.TextArea rows={6} className="code" />
    </Form.Item>
  );
}

const bytesIn = ({ base64 = '' }: SentFile): number =>
  Math.floor((base64.replace(/=+$/, '').length * 3) / 4);
