/** Reads the chosen files here; nothing is sent yet. */
import { Button, Upload } from 'antd';
import type { SentFile } from '../api/feeds';
import { sentFile } from './sent-file';

type Props = Readonly<{ label: string; open: (file: SentFile) => void }>;

export function OpenButton({ label, open }: Props) {
  return (
    <Upload
      multiple
      showUploadList={false}
      beforeUpload={(file) => {
        void sentFile(file).then(open);
        return false;
      }}
    >
      <Button size="small">{label}</Button>
    </Upload>
  );
}
