export interface FileProperties {
  title: string;
  createdAt?: string;
}
